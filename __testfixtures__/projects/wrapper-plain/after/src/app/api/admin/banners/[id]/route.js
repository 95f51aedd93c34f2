import { NextResponse } from 'next/server'
import { db } from '@/db'
import admin from '@/middleware/admin'

export const DELETE = admin(async function handler(_request, { params }) {
  const id = parseInt((await params).id)

  await db.banner.delete({ where: { id } })
  return NextResponse.json({ status: 200, message: 'Gone' })
})
