import type { DataSet, Drill, Sql } from './drill.ts';

/** The name of the data set that is seen. */
export const seen: DataSet = { name: 'The data you see' };

/** The data sets of a drill; the one that is seen is the first. */
export function dataSets({ cases }: Pick<Drill, 'cases'>): readonly DataSet[] {
  return [seen, ...cases];
}

/** The statements that make a data set in an empty database. */
export function makeDataSet(
  { setup }: Pick<Drill, 'setup'>,
  { empty, change, shuffle }: DataSet,
): Sql {
  return [
    setup,
    ...(empty ? [emptied] : []),
    ...(change ? [change] : []),
    ...(shuffle ? [shuffled] : []),
  ].join('\n;\n');
}

const eachTable = `
  for name in select format('%I.%I', table_schema, table_name)
    from information_schema.tables t
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
      and not exists (select from pg_inherits where inhrelid = format('%I.%I', t.table_schema, t.table_name)::regclass)
  loop`;

const emptied = `
do $$ declare name text; begin ${eachTable}
    execute format('truncate %s cascade', name);
  end loop;
end $$`;

/** By a hash of the row: an order, and the same one every time. Keys that point at rows are left out of it. */
const shuffled = `
do $$ declare name text; begin
  set local session_replication_role = replica;
  ${eachTable}
    execute format('create temporary table shuffling as select * from %s', name);
    execute format('delete from %s', name);
    execute format('insert into %s overriding system value select * from shuffling s order by md5(s::text) desc', name);
    execute 'drop table shuffling';
  end loop;
end $$`;
