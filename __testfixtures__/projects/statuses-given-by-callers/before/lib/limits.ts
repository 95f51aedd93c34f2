import { connect } from 'database'

const limits = connect('limits')

type Checked = { ok: true; left: number } | { ok: false; status: number; error: string }

export async function check(name: string): Promise<Checked> {
  const left: number | null = await limits.of(name)
  if (left === null) return { ok: false, status: 404, error: 'Unknown' }
  if (left === 0) return { ok: false, status: 429, error: 'Too many' }
  return { ok: true, left }
}

export async function look(name: string) {
  const left: number | null = await limits.of(name)
  return left === null ? { error: 'Unknown', status: 404 } : { left }
}
