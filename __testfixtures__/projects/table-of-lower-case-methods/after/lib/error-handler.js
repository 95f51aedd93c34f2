import { NextResponse } from 'next/server'

export function errorHandler(err) {
  if (typeof err === 'string') {
    const isMissing = err.toLowerCase().endsWith('not found')
    return NextResponse.json({ message: err }, { status: isMissing ? 404 : 400 })
  }

  return NextResponse.json({ message: err.message }, { status: 500 })
}
