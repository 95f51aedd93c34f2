import type { NextApiRequest, NextApiResponse } from 'next'

type Guest = { id: string; name: string }
const guests: Record<string, Guest> = { ann: { id: 'ann', name: 'Ann' } }

async function load(id: string): Promise<Guest | null> {
  return guests[id] ?? null
}

async function guestOf(req: NextApiRequest, res: NextApiResponse) {
  let guest: Guest | null = req.headers.authorization ? { id: req.headers.authorization, name: '' } : null
  if (!guest) {
    res.status(401).json({ error: 'Who are you?' })
    return null
  }
  // What was shown above is not so any longer: nobody may have this id.
  guest = await load(guest.id)
  return guest
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const guest = await guestOf(req, res)
  if (!guest) return

  res.status(200).json({ name: guest.name })
}
