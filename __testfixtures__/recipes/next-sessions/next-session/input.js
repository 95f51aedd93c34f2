import nextSession from 'next-session'

const getSession = nextSession()

export default async function handler(req, res) {
  const session = await getSession(req, res)
  session.views = (session.views ?? 0) + 1
  res.json(session.views)
}
