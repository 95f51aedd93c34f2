const textOf = (error) => error.message ?? String(error)

const onError = async (error, req, res) => {
  res.status(500).send({ message: textOf(error) })
}

export { textOf, onError }
