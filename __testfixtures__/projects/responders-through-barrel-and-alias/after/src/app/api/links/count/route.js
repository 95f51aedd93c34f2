import { http } from '@/server'
import { links } from '@/server/links'

export const dynamic = 'force-dynamic'

export async function GET() {
  return http.ok({ count: await links.count() })
}
