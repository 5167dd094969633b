# The frame of the guide; the guide itself is under docs/.
guide-title = Handleiding
guide-contents = Pagina’s van de handleiding
guide-english = De handleiding is in het Engels geschreven.
