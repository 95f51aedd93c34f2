import { NextResponse } from 'next/server'
import { noteAction, withShop } from '../../../lib/with-shop'

export const dynamic = 'force-dynamic'

export const GET = withShop((_request, { shop }) => {
  return NextResponse.json({ shop })
})

export const POST = withShop((request, { shop, user }) => {
  noteAction('added', user, request)
  return NextResponse.json({ shop, by: user, all: Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value])) }, { status: 201 })
})
