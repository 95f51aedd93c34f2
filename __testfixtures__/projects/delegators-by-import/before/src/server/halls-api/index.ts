import type { NextApiRequest, NextApiResponse } from 'next'
import { seats } from '@/server/seats'
import type { GuestRequest } from '@/server/signed-in'

export async function listHalls(req: NextApiRequest, res: NextApiResponse) {
  res.json(await seats.halls(req.query.city as string))
}

export const addHall = async (req: NextApiRequest, res: NextApiResponse) => {
  const hall = await seats.addHall(req.body)
  return res.status(201).json(hall)
}

/** What a guest has booked. */
export async function bookings(req: GuestRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  return res.json(await seats.bookings(req.guest.id))
}
