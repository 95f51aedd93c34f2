import pinoHttp from 'pino-http'

const logger = pinoHttp()

export default function handler(req, res) {
  logger(req, res)
  res.json({ ok: true })
}
