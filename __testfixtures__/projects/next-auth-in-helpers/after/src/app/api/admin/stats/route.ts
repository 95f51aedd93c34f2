import { NextResponse } from 'next/server'
import { teams } from '../../../../lib/roles'
import { checkAdmin } from '../../../../lib/session'

export const dynamic = 'force-dynamic'

export async function GET() {
  const { person, error } = await checkAdmin()
  if (error) return NextResponse.json({ error }, { status: 403 })

  return NextResponse.json({ for: person?.id, stats: await teams.stats() })
}
