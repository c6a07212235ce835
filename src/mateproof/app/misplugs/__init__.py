"""What can be plugged wrong: asked of plans, printed for people and for programs."""
