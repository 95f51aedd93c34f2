import type { NextRequest } from 'next/server'
import { db } from '../../../../lib/db'
import { readBody } from '../../../../lib/read-body'

export const dynamic = 'force-dynamic'

type Plan = { id: string; price: number }

const plans: Plan[] = [
  { id: 'free', price: 0 },
  { id: 'team', price: 12 },
]

type Context = { params: Promise<{ id: string }> }

export async function GET(_request: NextRequest, { params }: Context) {
  const { id } = await params
  return new Response(JSON.stringify(plans.find((plan) => plan.id === id)), { headers: { 'Content-Type': 'application/json' } })
}

export async function PUT(request: NextRequest, { params }: Context) {
  const { id } = await params
  const body = await readBody(request)
  if (body instanceof Response) return body

  const change = await db.plan.change(id, body)
  return new Response(JSON.stringify(change?.receipt), { status: 202, headers: { 'Content-Type': 'application/json' } })
}

export async function DELETE(_request: NextRequest, { params }: Context) {
  const { id } = await params
  await db.plan.remove(id)
  return new Response(null, { headers: { 'Content-Type': 'application/json' } })
}
