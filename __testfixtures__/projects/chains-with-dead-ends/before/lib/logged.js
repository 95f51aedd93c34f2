import morgan from 'morgan'
import nc from 'next-connect'

const logger = morgan('tiny')

export const logged = () => nc().use(logger)
