import { NextResponse, type NextRequest } from 'next/server'
import { stock } from 'stock'

export async function POST(request: NextRequest) { // next-reroute NR201: The key "sku" given twice was a list here; now it is the first value.
return NextResponse.json({ left: await stock.take(request.nextUrl.searchParams.get('sku') ?? undefined) }) }
