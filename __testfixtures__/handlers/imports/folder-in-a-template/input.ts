import type { NextApiRequest, NextApiResponse } from 'next'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  const lang = req.query.lang === 'de' ? 'de' : 'en'
  const texts = await import(`../../locales/${lang}.json`)
  const units = await import(`@units/data/${lang}/names.json`)
  res.status(200).json({ texts: texts.default, units: units.default })
}
