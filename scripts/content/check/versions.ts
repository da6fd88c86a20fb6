import type { Provenance } from '../../../src/core/content/card.ts';
import type { Authored } from '../authored.ts';
import type { Fault } from '../fault.ts';
import { proseFields } from '../prose-fields.ts';
import { formatPath } from '../yaml-file.ts';

/** What has versions that a card may rest on. Whoever writes of another product adds it here. */
const products = [
  ...['Airbyte', 'Airflow', 'Avro', 'Beam', 'ClickHouse', 'Dagster', 'dbt', 'dbt Core', 'Debezium'],
  ...['Delta', 'Delta Lake', 'DuckDB', 'Flink', 'Great Expectations', 'GX', 'GX Core', 'Hadoop'],
  ...['Hive', 'Hudi', 'Iceberg', 'Java', 'Kafka', 'Kubernetes', 'MySQL', 'Node', 'Node.js', 'ODCS'],
  ...[
    'OpenLineage',
    'pandas',
    'Parquet',
    'Polars',
    'Postgres',
    'PostgreSQL',
    'Prefect',
    'Protobuf',
  ],
  ...[
    'Python',
    'Redis',
    'Scala',
    'Spark',
    'SQL Server',
    'SQLMesh',
    'Terraform',
    'Trino',
    'TypeScript',
  ],
];

const named = products.map((name) => name.replaceAll('.', String.raw`\.`)).join('|');
const between = String.raw`(?:'s)?\s(?:(?:format|spec|version|protocol)\s){0,2}`;
const number = String.raw`[vV]?\d{1,2}(?:\.\d+)*(?:\.x)?`;

/** "Spark 4.0", "PostgreSQL 18", "dbt v2", "since 3.2", "1.x"; not "Kafka 30 %", "type 2", "from 0.9". */
const versions = new RegExp(
  [
    String.raw`\b(?:${named})${between}${number}\b(?![.,:]?\d|\s?%)`,
    String.raw`\b[Ss]ince\s[vV]?\d+\.\d+\b(?!\s?%)`,
    String.raw`\b\d+\.x\b`,
  ].join('|'),
);

/** A text that names a version says when and where that was read: versions are what ages first. */
export function checkVersions(record: Authored<Provenance>): Fault[] {
  const { asOf, since, until } = record.value;
  if (asOf !== undefined) return [];
  const bounds = { since, until };
  const bound = (['since', 'until'] as const).find((key) => bounds[key] !== undefined);
  if (bound) return [record.fault(`${bound}: needs asOf and source beside it.`, bound)];
  return proseFields(record.value)
    .flatMap(({ path, markdown }) => {
      const version = versions.exec(markdown)?.[0].replace(/\s+/g, ' ');
      if (version === undefined) return [];
      const advice = 'Add both, or say it without the version.';
      const message = `${formatPath(path)}: names "${version}" without asOf and source. ${advice}`;
      return [record.fault(message, ...path)];
    })
    .slice(0, 1);
}
