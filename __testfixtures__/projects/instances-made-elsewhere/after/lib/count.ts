import type { NextRequest } from 'next/server'
import { Limits } from './limits'

export async function counted(request: NextRequest) {
  const all = Limits.getInstance()
  const verdict = await all.count(all.keyOfRoute(request), 3)
  if (verdict?.isOver()) {
    return verdict.refuseRoute('this')
  }
}
