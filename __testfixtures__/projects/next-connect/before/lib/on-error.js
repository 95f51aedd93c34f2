import { log } from './log'

const onError = async (err, req, res, next) => {
  await log(err.message, req.url)
  res.status(500).json({ message: err.message })
}

export default onError
