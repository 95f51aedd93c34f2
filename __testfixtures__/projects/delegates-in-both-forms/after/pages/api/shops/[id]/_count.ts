import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../../lib/db'
import { readQuery } from '../../../../lib/read-query'

/** Fails for all but the owner. */
export async function checkOwner(request: NextRequest, { params }: { params: Promise<any> }) {
  const query = readQuery(request, await params)
  const shop = await db.shop.find(query.id)
  if (shop.owner !== (request.headers.get('x-user') ?? undefined)) throw new Error('not yours')
}

/** Counts what is in the shop. */
/** @deprecated next-reroute: use countRoute */
async function count(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json({ count: await db.shop.count(req.query.id) })
}

/** Counts what is in the shop. */
export async function countRoute(request: NextRequest, { params }: { params: Promise<any> }) {
  const query = readQuery(request, await params)
  return NextResponse.json({ count: await db.shop.count(query.id) })
}

export default count
