/** How every route answers what fails, and what it has no function for. */
export const options = {
  attachParams: true,
  onError(error, req, res) {
    console.error(error.message)
    res.status(error.code === 'taken' ? 409 : 500).json({ error: error.message })
  },
  onNoMatch: (req, res) => {
    res.status(405).json({ error: `${req.method} is not for here` })
  },
}
