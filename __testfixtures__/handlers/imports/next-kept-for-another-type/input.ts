import type { GetServerSidePropsContext, NextApiRequest, NextApiResponse } from 'next'
import { getServerSession } from '../../lib/session'

type Locale = GetServerSidePropsContext['locale']

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const locale: Locale = req.headers['accept-language']
  res.status(200).json({ session: await getServerSession(locale) })
}
