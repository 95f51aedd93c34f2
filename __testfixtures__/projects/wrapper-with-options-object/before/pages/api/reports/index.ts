import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import { withMember, type Member } from '../../../lib/with-member'

async function handler(_req: NextApiRequest, res: NextApiResponse, member: Member) {
  const reports = await db.reports.of(member.id)
  return res.status(200).json(reports)
}

export default withMember({ name: 'reports', parse: () => undefined, handler })
