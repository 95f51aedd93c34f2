import * as responses from '@/server/http/responses'
import { links } from '@/server/links'

export const dynamic = 'force-dynamic'

export async function GET() {
  const lines = await links.csv()

  return responses.file(`url\n${lines}`, 'text/csv')
}
