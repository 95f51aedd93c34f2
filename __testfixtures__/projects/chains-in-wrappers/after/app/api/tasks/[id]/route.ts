import { NextResponse } from 'next/server'
import { onError, Refused } from '../../../../lib/answers'
import { requireKeys } from '../../../../lib/require-keys'
import { findTask } from '../../../../lib/tasks'
import { withSession } from '../../../../lib/with-session'
import { withVersion } from '../../../../lib/with-version'

export const dynamic = 'force-dynamic'

const requireDelete = requireKeys(['reason'])

export const GET = withSession(withVersion(async function router(_request, { params, visitor }: any) {
  try {
    const { id } = await params
    const task = findTask(id)
    if (!task) throw new Refused(404, 'no such task')
    return NextResponse.json(task)
  } catch (error: any) {
    return onError(error, visitor)
  }
}, '2'))

export const DELETE = withSession(withVersion(async function router(request, { params, visitor }: any) {
  try {
    const denied = await requireDelete(request, { params })
    if (denied) return denied
    const { id } = await params
    return NextResponse.json({ deleted: id, by: visitor.user ?? null })
  } catch (error: any) {
    return onError(error, visitor)
  }
}, '2'))
