import type { NextApiRequest, NextApiResponse } from 'next'
import { weather } from '../../lib/weather'

export default async function handler(req: NextApiRequest, response: NextApiResponse) {
  const forecast = await weather.ask({ city: req.query.city as string }).then((res: any) => res.json())
  const alerts = await weather.alerts()
  if (alerts.status === 204) {
    return response.json({ forecast, alerts: [] })
  }
  const list = await alerts.json()
  return response.json({ forecast, alerts: list })
}
