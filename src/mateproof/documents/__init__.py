"""The documents: one file each, from tables to something a person can hold."""
