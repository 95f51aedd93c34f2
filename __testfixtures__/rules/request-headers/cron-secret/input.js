import { jobs } from '../../lib/jobs'

export default async function handler(req, res) {
  if (req.headers.authorization !== `Bearer ${process.env.CRON_SECRET}`) {
    return res.status(401).json({ success: false })
  }
  const { host, 'x-forwarded-proto': proto = 'http' } = req.headers
  const ran = await jobs.runDue({ origin: `${proto}://${host}` })
  return res.status(200).json({ success: true, ran })
}
