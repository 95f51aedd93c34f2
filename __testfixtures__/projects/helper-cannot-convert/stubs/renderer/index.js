exports.render = async (id, options) => { options.to.write(id); options.to.end() }
