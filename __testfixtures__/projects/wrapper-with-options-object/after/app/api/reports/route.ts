import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { withMember, type Member } from '../../../lib/with-member'

export const dynamic = 'force-dynamic'

async function handler(_request: NextRequest, { member }: { params: Promise<{}> } & { member: Member }) {
  const reports = await db.reports.of(member.id)
  return NextResponse.json(reports)
}

export const GET = withMember({ name: 'reports', parse: () => undefined, handler })
