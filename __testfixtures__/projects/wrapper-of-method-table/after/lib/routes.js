import { connect } from 'database'

export const routes = connect('routes')
