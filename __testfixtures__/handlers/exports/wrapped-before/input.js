import cors from 'micro-cors'

const handler = cors()((req, res) => {
  res.status(200).json({ ok: true })
})

export default handler
