exports.withSentry = (handler) => async (req, res) => handler(req, res)
