import { connect } from 'database'

export const links = connect('links')
