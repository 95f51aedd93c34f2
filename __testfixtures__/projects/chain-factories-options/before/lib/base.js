import nc from 'next-connect'

/** What all routes answer where something fails. */
const options = {
  onError: (err, req, res, next) => {
    console.log('failed:', err.message)
    if (!err.code) return res.status(500).json({ message: 'something went wrong' })
    return res.status(err.code).json({ message: err.message })
  },
}

export default function base() {
  return nc(options)
}
