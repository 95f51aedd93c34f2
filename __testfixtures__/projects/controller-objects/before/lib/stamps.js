function stamp(request, response, next) {
  console.info(`asked for ${request.url}`)
  return next()
}

const onError = (error, request, response) => response.status(418).json({ path: request.url, error: error.message })

export default Object.freeze({ options: { onError }, stamp })
