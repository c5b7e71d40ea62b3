"""The network service: built sites, their search without JavaScript, and an interface for programs, on a LAN."""
