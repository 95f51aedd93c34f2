import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { seats } from '@/server/seats'
import { readBody } from '@/lib/read-body'
import { readQuery } from '@/lib/read-query'

export async function listHalls(request: NextRequest) {
  const query = readQuery(request)
  return NextResponse.json(await seats.halls(query.city as string))
}

/** @deprecated next-reroute: use addHallRoute */
export const addHall = async (req: NextApiRequest, res: NextApiResponse) => {
  const hall = await seats.addHall(req.body)
  return res.status(201).json(hall)
}

export const addHallRoute = async (request: NextRequest) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const hall = await seats.addHall(body)
  return NextResponse.json(hall, { status: 201 })
}

/** What a guest has booked. */
export async function bookings(request: NextRequest, { guest }: { params?: Promise<any> } & { guest?: any }) {
  if (request.method !== 'GET') return new Response(null, { status: 405 })
  return NextResponse.json(await seats.bookings(guest.id))
}
