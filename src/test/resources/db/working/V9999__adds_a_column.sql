alter table download add column remark varchar;
