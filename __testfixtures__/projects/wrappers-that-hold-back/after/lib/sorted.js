import { NextResponse } from 'next/server'
import { readQuery } from './read-query'

const ORDERS = ['name', 'price']

/** Only orders that there are. */
/** @deprecated next-reroute: use sortedRoute */
export function sorted(handler) {
  return async (req, res) => {
    if (!ORDERS.includes(req.query.sort)) return res.status(400).json({ error: 'No such order' })
    return handler(req, res)
  }
}

/** Only orders that there are. */
export function sortedRoute(handler) {
  return async (request, context) => {
    const query = readQuery(request)
    if (!ORDERS.includes(query.sort)) return NextResponse.json({ error: 'No such order' }, { status: 400 })
    return handler(request, context)
  }
}
