import { Ajv2020 } from 'ajv/dist/2020.js'
import { REPORT_SCHEMA } from '../../report/schema.ts'

/** The published schema, but with no property that it does not name: what the report has and the schema forgot is found. */
function strictSchema(): object {
  return closed(REPORT_SCHEMA) as object
}

function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  return 'properties' in schema && 'type' in schema && schema.type === 'object' ? { ...inner, additionalProperties: false } : inner
}

/** What a report breaks of the strict schema; empty where nothing. */
export function schemaErrors(): (report: unknown) => string[] {
  const validate = new Ajv2020({ allErrors: true, strict: true }).compile(strictSchema())
  return (report) => (validate(report) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`))
}
