import { NextResponse } from 'next/server'

/** Tells what was sent for one book. */
export function saveCover(book: string, file: any) {
  if (!file) return NextResponse.json({ error: 'No cover', book }, { status: 400 })
  return NextResponse.json({ book, name: file.originalname }, { status: 201 })
}
