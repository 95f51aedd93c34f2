import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const lang = request.nextUrl.searchParams.get('lang') === 'de' ? 'de' : 'en'
  const texts = await import(`../../../locales/${lang}.json`)
  const units = await import(`@units/data/${lang}/names.json`)
  return NextResponse.json({ texts: texts.default, units: units.default })
}
