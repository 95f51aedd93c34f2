exports.stream = (options, res) => res.send(JSON.stringify(options))
