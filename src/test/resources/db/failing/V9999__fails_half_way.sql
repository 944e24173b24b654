alter table download add column half_done integer;
update download set half_done = 1 / 0;
