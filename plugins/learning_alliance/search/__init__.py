"""Finding: what is indexed of each record, the web index, and the Whoosh index of the network service."""
