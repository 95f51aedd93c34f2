import { NextResponse } from 'next/server'

export default function allow(request) {
  if (request.headers.get('x-block')) {
    return NextResponse.json({ blocked: true }, { status: 403 })
  }
  if (request.headers.get('x-fail')) throw new Error('failed')
}
