"""The front desk: the Python API, the command line and everything else that people talk to."""
