import { NextResponse, type NextRequest } from 'next/server'
import { weather } from '../../../lib/weather'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const forecast = await weather.ask({ city: (request.nextUrl.searchParams.get('city') ?? undefined) as string }).then((res: any) => res.json())
  const alerts = await weather.alerts()
  if (alerts.status === 204) {
    return NextResponse.json({ forecast, alerts: [] })
  }
  const list = await alerts.json()
  return NextResponse.json({ forecast, alerts: list })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
