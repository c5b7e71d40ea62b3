"""What a case study, a lesson and their parts are: types only, standard library only."""
