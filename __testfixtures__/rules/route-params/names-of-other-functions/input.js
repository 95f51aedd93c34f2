import { db } from '../../../../lib/db'

const memberId = 3

async function show(req, res) {
  res.json(await db.get(req.query.memberId, memberId))
}
async function list(req, res) {
  const teamId = req.query.teamId
  // who
  const member = req.query.memberId
  res.json(await db.get(teamId, member))
}

export default async function handler(req, res) {
  const { teamId } = req.query
  if (req.method === 'GET') return show(req, res)
  if (req.method === 'POST') return list(req, res)
  if (req.method === 'PUT') return res.json(teamId)
  res.status(405).end()
}
