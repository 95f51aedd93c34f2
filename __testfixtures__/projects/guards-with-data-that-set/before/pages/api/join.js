import { join } from 'notes'
import { requireGuest } from '../../lib/auth'

export default async function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end()
  const guest = await requireGuest(req, res)
  if (guest === false) return
  const { id } = await join(guest.client, req.body.name)
  res.redirect(303, `/welcome/${id}`)
}
