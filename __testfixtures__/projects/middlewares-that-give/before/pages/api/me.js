import validateSession from '../../lib/session'

const handler = async (req, res) => {
  if (req.method === 'PUT') {
    const session = await validateSession(req, res)
    const { mail } = req.body
    res.status(200).json({ data: { mail, user: session.user } })
  } else {
    res.status(405).json({ error: `${req.method} method unsupported` })
  }
}

export default handler
