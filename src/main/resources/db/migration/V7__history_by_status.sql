-- Pages of what is over, of some states alone: with the state in the index no row has to be read to leave it out.
drop index download_by_end;
create index download_by_end on download (ended_at desc, id, state);
